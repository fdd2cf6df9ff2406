package io.crewcall.search.skill;

import io.crewcall.contracts.creative.SkillState;

/** A skill as the index keeps it; the members are the fields of {@code index/skills.json}. */
record SkillDocument(String code, SkillState state) {}
