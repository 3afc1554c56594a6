package be.ligneclaire.platform.console.visit;

import be.ligneclaire.platform.identity.Staff.Colleague;
import be.ligneclaire.platform.portal.page.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives a page its [Colleague].
@Component
@ConditionalOnWebApplication
class ColleagueArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private final Colleagues colleagues;

    ColleagueArgument(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Colleague.class;
    }

    @Override
    public Colleague resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = request.getNativeRequest(HttpServletRequest.class);
        if (servletRequest == null) {
            throw new NotHere();
        }
        return colleagues.current(servletRequest).orElseThrow(NotHere::new);
    }
}
