package be.ligneclaire.platform.portal.page;

import jakarta.servlet.http.HttpServletRequest;

/// The template that shows an error: the portal's, unless another door says otherwise for its requests.
public final class ErrorTemplate {

    private static final String TEMPLATE = ErrorTemplate.class.getName();

    private ErrorTemplate() {}

    /// Has errors of this request shown by another template.
    public static void use(HttpServletRequest request, String template) {
        request.setAttribute(TEMPLATE, template);
    }

    /// The template for errors of this request.
    public static String of(HttpServletRequest request) {
        return request.getAttribute(TEMPLATE) instanceof String template ? template : "portal/error";
    }
}
