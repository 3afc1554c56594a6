package be.ligneclaire.platform.portal.open;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// What search engines may read: the public pages, never those behind the sign-in or of a password.
@Controller
class Robots {

    private static final String RULES = """
            User-agent: *
            Disallow: /my
            Disallow: /*/my
            Disallow: /*/login
            Disallow: /*/password
            """;

    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String robots() {
        return RULES;
    }
}
