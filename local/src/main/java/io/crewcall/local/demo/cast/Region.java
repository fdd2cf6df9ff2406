package io.crewcall.local.demo.cast;

import java.util.List;
import java.util.Random;

/** Where people come from: names, cities and languages that go together. */
enum Region {
  NORTH(
      "hi",
      "Aditi Ananya Bhavna Gauri Naina Pooja Prerna Rhea Sana Shivani Vidya " + "Zoya",
      "Aarav Aman Chetan Farhan Harsh Ishaan Kabir Manav Nikhil Rahul Sahil " + "Tushar Yash",
      "Agarwal Bhargava Chaudhary Gupta Khan Malhotra Mathur Mishra Rawat "
          + "Saxena Sharma Shukla Singh Sinha Srivastava Thakur Tiwari Verma"),
  WEST(
      "mr",
      "Aarya Ashwini Gayatri Ketaki Mrunal Rasika Sayali Tanvi",
      "Akshay Mihir Omkar Pranav Rohan Siddharth",
      "Bhosale Chavan Deshmukh Deshpande Gokhale Joshi Kadam Kulkarni Patil "
          + "Pawar Sawant Shinde"),
  GUJARAT(
      "gu",
      "Heer Kinjal Krupa Riddhi Urvi",
      "Dhruv Jay Nirav Parth",
      "Desai Gandhi Mehta Parekh Patel Shah Trivedi Vyas"),
  PUNJAB(
      "pa",
      "Gurleen Harpreet Jasleen Simran",
      "Manpreet Navdeep Tejinder",
      "Bedi Dhillon Gill Grewal Sandhu Sidhu Sodhi"),
  BENGAL(
      "bn",
      "Debjani Ishita Mitali Rituparna Shreya Srijita Tiyasa",
      "Abir Anirban Sayan Soumik",
      "Banerjee Basu Bose Chakraborty Chatterjee Dutta Ghosh Mitra Mukherjee " + "Roy Sen"),
  TAMIL(
      "ta",
      "Bhuvana Divya Janani Meenakshi Nandini Sangeetha",
      "Arvind Gokul Karthik Pradeep Surya Vignesh",
      "Anand Balaji Iyer Krishnan Murugan Natarajan Raghavan Rajan "
          + "Subramanian Sundaram Venkatesan"),
  TELUGU(
      "te",
      "Anusha Deepthi Harika Keerthi Lakshmi Manasa Sahithi",
      "Bhargav Charan Praneeth Tarun",
      "Chowdary Goud Naidu Prasad Raju Rao Reddy Varma Yadav"),
  KANNADA(
      "kn",
      "Chaitra Kavya Nithya Sinchana",
      "Aditya Darshan Pavan Vinay",
      "Bhat Gowda Hegde Kamath Murthy Shenoy Shetty"),
  KERALA(
      "ml",
      "Anjali Devika Gopika Lekha Meera Riya",
      "Arun Jithin Neeraj",
      "George Kurian Menon Nair Namboothiri Pillai Thomas Varghese"),
  ASSAM(
      "as",
      "Ankita Dikshita Hiya Mayuri",
      "Bhaskar Jyotishman Pranjal",
      "Baruah Bora Borah Das Deka Gogoi Hazarika Kalita Saikia");

  private final String language;
  private final List<String> women;
  private final List<String> men;
  private final List<String> families;

  /**
   * @param women first names, with a space between two; so also the others
   */
  Region(String language, String women, String men, String families) {
    this.language = language;
    this.women = List.of(women.split(" "));
    this.men = List.of(men.split(" "));
    this.families = List.of(families.split(" "));
  }

  /** What somebody is called, and what their picture shows. */
  record Name(String text, Look look) {}

  String language() {
    return language;
  }

  Name name(Random random) {
    int drawn = random.nextInt(women.size() + men.size());
    boolean woman = drawn < women.size();
    String first = woman ? women.get(drawn) : men.get(drawn - women.size());
    String family = families.get(random.nextInt(families.size()));
    Look look = woman ? Look.WOMAN : this == PUNJAB ? Look.MAN_WITH_TURBAN : Look.MAN;
    return new Name(first + " " + family, look);
  }
}
