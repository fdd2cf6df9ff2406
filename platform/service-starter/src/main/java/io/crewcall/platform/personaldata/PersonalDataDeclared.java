package io.crewcall.platform.personaldata;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** Sees to it that no service forgets to say what it holds about people. */
final class PersonalDataDeclared implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(PersonalDataDeclared.class);

  private final ListableBeanFactory beans;

  PersonalDataDeclared(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (beans.getBeanNamesForType(PersonalData.class).length == 0) {
      log.warn(
          "this service does not say what it holds about people: declare beans of PersonalData,"
              + " or PersonalData.none(reason)");
    }
  }
}
