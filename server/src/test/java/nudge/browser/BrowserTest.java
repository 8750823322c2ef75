package nudge.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the page as people get it: the executable jar, in a real Chromium.
 *
 * <p>Every {@code Page} parameter of a test is a visitor with a clean profile, and its paths are
 * relative to the server's address: {@code page.navigate("/")}. The same parameter name, as in a
 * {@code @BeforeEach} method and its test, is the same visitor. A console error, an uncaught error
 * or a violation of the content security policy fails the test unless it {@link Tolerates} it, and
 * so does a page that no longer answers. A test that fails leaves a screenshot and the console
 * under {@code target/browser/}. Playwright's own traces would cost half the time again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@Timeout(60)
public @interface BrowserTest {}
