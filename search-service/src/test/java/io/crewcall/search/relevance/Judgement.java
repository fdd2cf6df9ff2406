package io.crewcall.search.relevance;

import io.crewcall.contracts.creative.SkillState;
import io.crewcall.search.creator.GeneratedCreators.Creator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How well a creator fits what words mean, from 0 to 3, by the creator's attributes alone.
 *
 * <p>A craft is worth 3 as the primary profession, as the very skill or the very category; 2 as a
 * further profession; 1 as a part of it, or where it is merely near. Of several crafts the weakest
 * counts; without the first there is nothing. Each other wish that is not met leaves 1 at most, two
 * leave nothing.
 */
final class Judgement {
  private final List<List<String>> crafts = new ArrayList<>();
  private final List<Predicate<Creator>> wishes = new ArrayList<>();
  private final Map<String, SkillState> taxonomy;
  private final Map<String, String> parents;
  private boolean hopeless;
  private int priceOrder;

  Judgement(String meaning, List<SkillState> taxonomy, Map<String, String> categoryParents) {
    this.taxonomy = taxonomy.stream().collect(Collectors.toMap(SkillState::code, skill -> skill));
    this.parents = categoryParents;
    for (String word : meaning.strip().split("\\s+")) {
      String[] sides = word.split("=", 2);
      wish(sides[0], sides.length == 1 ? "" : sides[1]);
    }
  }

  boolean hopeless() {
    return hopeless;
  }

  private void wish(String name, String value) {
    List<String> values = Arrays.asList(value.split(","));
    switch (name) {
      case "craft" -> crafts.add(Arrays.asList(value.split("\\+")));
      case "city" -> wishes.add(creator -> values.contains(creator.city()));
      case "language" -> wishes.add(creator -> creator.languages().contains(value));
      case "platform" -> wishes.add(creator -> creator.platforms().contains(value));
      case "maxPrice" ->
          wishes.add(creator -> creator.rupees() > 0 && creator.rupees() <= Long.parseLong(value));
      case "minPrice" -> wishes.add(creator -> creator.rupees() >= Long.parseLong(value));
      case "minFollowers" -> wishes.add(creator -> creator.followers() >= Long.parseLong(value));
      case "maxFollowers" -> wishes.add(creator -> creator.followers() <= Long.parseLong(value));
      case "minRating" -> wishes.add(creator -> creator.rating() >= Double.parseDouble(value));
      case "minEngagement" ->
          wishes.add(creator -> creator.engagement() >= Double.parseDouble(value));
      case "cheap" -> priceOrder = 1;
      case "dear" -> priceOrder = -1;
      case "hopeless" -> hopeless = true;
      default -> throw new IllegalArgumentException(name);
    }
  }

  /** Of all creators, in their order. */
  int[] of(List<Creator> creators) {
    int[] gains = creators.stream().mapToInt(this::gain).toArray();
    if (priceOrder != 0) {
      byPrice(creators, gains);
    }
    return gains;
  }

  /** The better third of those who fit keeps its gain, the rest loses one each third. */
  private void byPrice(List<Creator> creators, int[] gains) {
    List<Long> prices = new ArrayList<>();
    for (int i = 0; i < gains.length; i++) {
      if (gains[i] == 3) {
        prices.add(creators.get(i).rupees() * priceOrder);
      }
    }
    prices.sort(null);
    long first = prices.get(prices.size() / 3);
    long second = prices.get(prices.size() * 2 / 3);
    for (int i = 0; i < gains.length; i++) {
      long price = creators.get(i).rupees() * priceOrder;
      int lost = price <= first ? 0 : price <= second ? 1 : 2;
      gains[i] = gains[i] == 0 ? 0 : Math.max(gains[i] == 1 ? 0 : 1, gains[i] - lost);
    }
  }

  private int gain(Creator creator) {
    if (hopeless) {
      return 0;
    }
    int grade = 3;
    for (int i = 0; i < crafts.size(); i++) {
      int craft = crafts.get(i).stream().mapToInt(each -> craft(creator, each)).max().orElse(0);
      if (craft == 0 && i == 0) {
        return 0;
      }
      grade = Math.min(grade, Math.max(1, craft));
    }
    long missed = wishes.stream().filter(wish -> !wish.test(creator)).count();
    return missed == 0 ? grade : missed == 1 && !crafts.isEmpty() ? Math.min(1, grade - 1) : 0;
  }

  private int craft(Creator creator, String craft) {
    String code = craft.substring(craft.indexOf(':') + 1);
    return switch (craft.substring(0, craft.indexOf(':'))) {
      case "profession" -> profession(creator, code);
      case "skill" -> skill(creator, code);
      default -> category(creator, code);
    };
  }

  private static int profession(Creator creator, String code) {
    List<String> own = creator.professions();
    boolean primary =
        !own.isEmpty()
            && (own.getFirst().equals(code)
                || own.getFirst().equals("INFLUENCER")
                    && own.size() > 1
                    && own.get(1).equals(code));
    return primary ? 3 : own.contains(code) ? 2 : 0;
  }

  private int skill(Creator creator, String code) {
    if (creator.skills().contains(code)) {
      return 3;
    }
    boolean part =
        creator.skills().stream().anyMatch(own -> taxonomy.get(own).parents().contains(code));
    SkillState skill = taxonomy.get(code);
    boolean practised =
        skill.professions().stream().anyMatch(creator.professions()::contains)
            || skill.parents().stream()
                .flatMap(parent -> taxonomy.get(parent).professions().stream())
                .anyMatch(creator.professions()::contains);
    return part || practised ? 1 : 0;
  }

  private int category(Creator creator, String code) {
    if (creator.categories().contains(code)) {
      return 3;
    }
    if (creator.categories().stream().anyMatch(own -> code.equals(parents.get(own)))) {
      return 2;
    }
    return creator.categories().contains(parents.getOrDefault(code, "")) ? 1 : 0;
  }
}
