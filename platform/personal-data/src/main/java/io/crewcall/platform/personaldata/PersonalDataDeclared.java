package io.crewcall.platform.personaldata;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;

/** A service that forgets to say what it holds about people does not start. */
final class PersonalDataDeclared implements SmartInitializingSingleton {
  private final ListableBeanFactory beans;

  PersonalDataDeclared(ListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (beans.getBeanNamesForType(PersonalData.class).length == 0) {
      throw new IllegalStateException(
          "this service does not say what it holds about people: declare beans of PersonalData,"
              + " or PersonalData.none(reason)");
    }
  }
}
