package io.crewcall.user.block;

import io.crewcall.platform.openapi.Refuses;
import io.crewcall.platform.page.Page;
import io.crewcall.platform.page.PageQuery;
import io.crewcall.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom one blocks. The other is not told. */
@RestController
@RequestMapping("/api/v1/users/me/blocks")
@Tag(name = "Blocks", description = "Whom one does not want to deal with")
class BlockController {
  private final BlockService blocks;

  BlockController(BlockService blocks) {
    this.blocks = blocks;
  }

  @GetMapping
  @Operation(
      operationId = "listBlocks",
      summary = "Whom one blocks",
      description = "The last one first.")
  Page<BlockedUserResponse> list(CurrentUser caller, PageQuery page) {
    return blocks.page(caller.id(), page);
  }

  @PutMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "blockUser",
      summary = "Block a user",
      description =
          "Neither can invite, offer to, apply to or write to the other any more; what is under way goes on. Repeating it changes nothing.")
  @Refuses(status = 404, codes = "USER_NOT_FOUND")
  @Refuses(status = 422, codes = "BLOCKING_ONESELF")
  void block(CurrentUser caller, @PathVariable UUID userId) {
    blocks.set(caller.id(), userId);
  }

  @DeleteMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "unblockUser",
      summary = "Lift a block",
      description = "Where there is none, nothing changes.")
  void lift(CurrentUser caller, @PathVariable UUID userId) {
    blocks.lift(caller.id(), userId);
  }
}
