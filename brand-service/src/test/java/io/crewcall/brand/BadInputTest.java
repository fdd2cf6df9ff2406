package io.crewcall.brand;

import static org.assertj.core.api.Assertions.assertThat;

import io.crewcall.contracts.Role;
import io.crewcall.testsupport.BadInput;
import io.crewcall.testsupport.Caller.Answer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be understood or stored is refused with a problem document, at every write. */
class BadInputTest extends BrandServiceTest {
  private UUID owner;
  private UUID brand;
  private String list;
  private UUID asha;

  @BeforeEach
  void ground() {
    owner = person("Meera");
    brand = newBrand(owner);
    asha = person("Asha");
    list =
        LISTS
            + "/"
            + brandUser(owner)
                .post(LISTS, Map.of("brandId", brand.toString(), "title", "T"))
                .body()
                .get("id")
                .asString();
  }

  @Test
  void everyWriteRefusesWhatItCannotUnderstand() {
    int sent =
        BadInput.at(http, tokens.bearer(owner, Role.values()))
            .with("brandId", brand)
            .with("listId", list.substring(list.lastIndexOf('/') + 1))
            .with("userId", asha)
            .unchanged(() ->
                brandUser(owner).get(BRANDS + "/" + brand).raw().body()
                    + brandUser(owner).get(list).raw().body()
                    + jdbc.sql(
                            """
                            select (select count(*) from brand), (select count(*) from brains_list),
                                   (select count(*) from team_invitation),
                                   (select count(*) from brains_list_share)
                            """)
                        .query()
                        .singleRow())
            .check();
    assertThat(sent).isGreaterThan(100);
  }

  @Test
  void valuesOutOfBounds() {
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of("companyName", "", "industry", "Food"),
            Map.of("companyName", "x".repeat(121), "industry", "Food"),
            Map.of("companyName", "x"),
            Map.of("companyName", "x", "industry", "x".repeat(81)),
            Map.of("companyName", 5, "industry", "Food"),
            Map.of("companyName", "x", "industry", "y", "website", "javascript:alert(1)"),
            Map.of("companyName", "x", "industry", "y", "website", "http://a b"),
            Map.of(
                "companyName", "x", "industry", "y", "website", "https://chai.example@evil.test"),
            Map.of("companyName", "x", "industry", "y", "website", "https://a:b@chai.example/"),
            Map.of("companyName", "x", "industry", "y", "website", "https://chai.example:999999"),
            Map.of("companyName", "x", "industry", "y", "website", "https://chai.example/\"><b"),
            Map.of("companyName", "x", "industry", "y", "website", "https://chai\".example"),
            Map.of("companyName", "x", "industry", "y", "logoMediaId", "mine"),
            Map.of("companyName", "x", "industry", "y", "ownerId", asha.toString()))) {
      assertThat(brandUser(owner).post(BRANDS, body).status()).as("%s", body).isEqualTo(400);
    }
    for (Map<String, Object> body :
        List.<Map<String, Object>>of(
            Map.of("note", "x".repeat(2001)),
            Map.of("note", 1),
            Map.of("position", 0),
            Map.of("position", 501),
            Map.of("position", "1"),
            Map.of("position", 1.5))) {
      assertThat(brandUser(owner).put(list + "/items/" + asha, body).status())
          .as("%s", body)
          .isEqualTo(400);
    }
    assertThat(
            brandUser(owner)
                .put(BRANDS + "/" + brand + "/members/" + asha, Map.of("role", "KING"))
                .status())
        .isEqualTo(400);
    assertThat(brandUser(owner).get(LISTS).code()).isEqualTo("MISSING_PARAMETER");
    assertThat(brandUser(owner).get(LISTS + "?brandId=1").code()).isEqualTo("INVALID_PARAMETER");
    assertThat(brandUser(owner).get(LISTS + "?limit=101&brandId=" + brand).status()).isEqualTo(400);
    assertThat(brandUser(owner).get(BRANDS + "/1").status()).isEqualTo(400);
  }

  @Test
  void wrongWays() {
    assertThat(brandUser(owner).get("/api/v1/nothing").status()).isEqualTo(404);
    assertThat(brandUser(owner).get(BRANDS + "/" + brand + "/nothing").status()).isEqualTo(404);
    Answer method = brandUser(owner).send("DELETE", BRANDS + "/" + brand, null);
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.header("Allow")).contains("PATCH");
    assertThat(
            brandUser(owner)
                .send("POST", BRANDS, "{\"companyName\":\"" + "x".repeat(1 << 21) + "\"}")
                .status())
        .isEqualTo(413);
    assertThat(brandUser(owner).get(BRANDS + "/" + brand, "Accept", "text/html").status())
        .isEqualTo(406);
  }
}
