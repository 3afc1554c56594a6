package be.ligneclaire.platform.portal.page;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no such thing, or it is someone else's: the answer is the same.
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotHere extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public NotHere() {
        super("No such page");
    }
}
