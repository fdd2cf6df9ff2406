package io.crewcall.gig.gig;

import io.crewcall.contracts.Money;
import io.crewcall.gig.replica.SkillReplicaRepository;
import io.crewcall.platform.id.IdGenerator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A role as a hirer writes it.
 *
 * @param profession a profession's code, or {@code INFLUENCER}
 * @param skillTags stored as the taxonomy calls them; free words are welcome
 * @param slots how many people are wanted; 1 if not said
 */
public record RoleRequest(
    @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{1,39}", message = "must be a profession's code")
        String profession,
    @Nullable @Size(max = 20) List<@NotNull @Size(min = 1, max = 60) String> skillTags,
    @Nullable @Min(1) @Max(500) Integer slots,
    @NotNull Money budgetPerSlot) {

  GigRole role(IdGenerator ids, SkillReplicaRepository skills) {
    return new GigRole(
        ids.next(),
        profession,
        skillTags == null ? List.of() : skills.normalised(skillTags),
        slots == null ? 1 : slots,
        budgetPerSlot);
  }

  /** As it would be written again. */
  public static RoleRequest of(GigRole role) {
    return new RoleRequest(role.profession(), role.skillTags(), role.slots(), role.budgetPerSlot());
  }
}
