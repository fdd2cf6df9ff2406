package io.crewcall.platform.text;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A handle that does not pass for the operator's: none of the names that the operator or a mail
 * server's staff has (RFC 2142 among them), none with the platform's name in it, and none that
 * looks like one of these ({@code adm1n}, {@code sup.port}). Null is valid.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NotReserved.Validator.class)
public @interface NotReserved {
  String message() default "is kept for the operator of the platform";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  final class Validator implements ConstraintValidator<NotReserved, String> {
    private static final String PLATFORM = skeleton("crewcall");
    private static final Set<String> WORDS =
        Arrays.stream(
                """
                abuse account accounts admin administration administrator administrators admins all
                announcements anonymous api app automod billing bot careers community compliance
                contact customercare customerservice daemon deleted developer developers everybody
                everyone feedback finance guest helpcenter help helpdesk here host hostmaster info
                information jobs legal login logout mail mailerdaemon management marketing mod
                moderation moderator moderators mods news newsletter nobody noc noreply notification
                notifications null official officials operations operator ops owner payment payments
                payouts policy postmaster press privacy register registration report reports root
                safety sales security service settings signin signup someone ssl staff status
                superadmin superuser support supportteam sysadmin system team tech terms trust
                trustandsafety undefined unknown user users verification verified verify webmaster
                www
                """
                    .strip()
                    .split("\\s+"))
            .map(Validator::skeleton)
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public boolean isValid(@Nullable String handle, ConstraintValidatorContext context) {
      if (handle == null) {
        return true;
      }
      String seen = skeleton(handle);
      return !WORDS.contains(seen) && !seen.contains(PLATFORM);
    }

    /** Equal for handles that a reader takes for one another (UTS 39, within a-z, 0-9, . and _). */
    private static String skeleton(String handle) {
      return handle
          .toLowerCase(Locale.ROOT)
          .replaceAll("[._]", "")
          .replace("rn", "m")
          .replace("vv", "w")
          .replace("cl", "d")
          .replace('0', 'o')
          .replace('1', 'l')
          .replace('i', 'l')
          .replace('5', 's')
          .replace('3', 'e')
          .replace('4', 'a');
    }
  }
}
