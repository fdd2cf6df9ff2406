package io.crewcall.auth.account;

import io.crewcall.contracts.Role;
import jakarta.validation.constraints.NotNull;

public record RoleRequest(@NotNull Role role) {}
