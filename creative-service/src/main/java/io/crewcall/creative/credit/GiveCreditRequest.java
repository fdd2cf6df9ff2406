package io.crewcall.creative.credit;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom to name on a reel.
 *
 * @param userId any user of the platform but oneself
 * @param profession a code of /professions
 * @param note what exactly they did
 */
@Schema(
    name = "GiveCredit",
    example =
        """
        {"userId": "018f3c1e-0000-7000-8000-000000000001", "profession": "COLORIST",
         "note": "Grade and titles"}
        """)
record GiveCreditRequest(
    @NotNull UUID userId,
    @NotNull @Size(max = 40) @Pattern(regexp = "[A-Z]+(_[A-Z]+)*") String profession,
    @Nullable
        @Size(max = 120)
        @Pattern(regexp = "[^\\x00-\\x1f\\x7f]*", message = "must be one line of text")
        String note) {

  @Nullable String text() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
