package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as its owner sees it.
 *
 * @param handle and {@code displayName} as given at registration; the user's present ones are
 *     user-service's
 * @param passwordChangedAt null while it is the password of the registration
 */
public record AccountResponse(
    UUID id,
    @Schema(example = "asha@studio.example") String email,
    boolean emailVerified,
    String handle,
    String displayName,
    Set<Role> roles,
    Instant registeredAt,
    @Nullable Instant passwordChangedAt) {

  public AccountResponse {
    roles = new TreeSet<>(roles);
  }

  public static AccountResponse of(Account account) {
    return new AccountResponse(
        account.id(),
        account.email(),
        account.isVerified(),
        account.handle(),
        account.displayName(),
        account.roles(),
        account.registeredAt(),
        account.passwordChangedAt());
  }
}
