/// # Journal: what happened, line by line (`contracts.md` §3)
///
/// Written from the news of the rooms in order of publication. Names are those of the story; nothing in it
/// is random.
@NullMarked
package be.ligneclaire.simulation.journal;

import org.jspecify.annotations.NullMarked;
