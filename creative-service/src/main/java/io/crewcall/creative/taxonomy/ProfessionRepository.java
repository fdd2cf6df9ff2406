package io.crewcall.creative.taxonomy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The professions, for readers. */
interface ProfessionRepository extends Repository<Profession, String> {

  @Query(
      """
      select new io.crewcall.creative.taxonomy.ProfessionResponse(
        profession.code, profession.name)
      from Profession profession where not profession.retired order by profession.position
      """)
  List<ProfessionResponse> findOffered();

  /** Those of the codes that are on offer. */
  @Query(
      """
      select profession.code from Profession profession
      where profession.code in :codes and not profession.retired
      """)
  Set<String> findOfferedCodes(Collection<String> codes);

  /** Whether a profile has chosen the profession. */
  @Query(
      nativeQuery = true,
      value = "select exists (select from creative_profession where code = :code)")
  boolean isChosen(String code);
}
