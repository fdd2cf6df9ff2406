package io.crewcall.local.demo.cast;

import java.util.List;
import java.util.Random;

/** Where people come from: names, cities and languages that go together. */
enum Region {
  NORTH(
      "hi",
      List.of(
          "Aarav", "Aditi", "Aman", "Ananya", "Bhavna", "Chetan", "Gauri", "Harsh", "Ishaan",
          "Kabir", "Manav", "Naina", "Nikhil", "Pooja", "Prerna", "Rahul", "Rhea", "Sahil",
          "Shivani", "Tushar", "Vidya", "Yash", "Zoya", "Farhan", "Sana"),
      List.of(
          "Agarwal",
          "Bhargava",
          "Chaudhary",
          "Gupta",
          "Khan",
          "Malhotra",
          "Mathur",
          "Mishra",
          "Rawat",
          "Saxena",
          "Sharma",
          "Shukla",
          "Singh",
          "Sinha",
          "Srivastava",
          "Thakur",
          "Tiwari",
          "Verma")),
  WEST(
      "mr",
      List.of(
          "Aarya",
          "Akshay",
          "Ashwini",
          "Gayatri",
          "Ketaki",
          "Mihir",
          "Mrunal",
          "Omkar",
          "Pranav",
          "Rasika",
          "Rohan",
          "Sayali",
          "Siddharth",
          "Tanvi"),
      List.of(
          "Bhosale",
          "Chavan",
          "Deshmukh",
          "Deshpande",
          "Gokhale",
          "Joshi",
          "Kadam",
          "Kulkarni",
          "Patil",
          "Pawar",
          "Sawant",
          "Shinde")),
  GUJARAT(
      "gu",
      List.of("Dhruv", "Heer", "Jay", "Kinjal", "Krupa", "Nirav", "Parth", "Riddhi", "Urvi"),
      List.of("Desai", "Gandhi", "Mehta", "Parekh", "Patel", "Shah", "Trivedi", "Vyas")),
  PUNJAB(
      "pa",
      List.of("Gurleen", "Harpreet", "Jasleen", "Manpreet", "Navdeep", "Simran", "Tejinder"),
      List.of("Bedi", "Dhillon", "Gill", "Grewal", "Kaur", "Sandhu", "Sidhu", "Sodhi")),
  BENGAL(
      "bn",
      List.of(
          "Abir",
          "Anirban",
          "Debjani",
          "Ishita",
          "Mitali",
          "Rituparna",
          "Sayan",
          "Shreya",
          "Soumik",
          "Srijita",
          "Tiyasa"),
      List.of(
          "Banerjee",
          "Basu",
          "Bose",
          "Chakraborty",
          "Chatterjee",
          "Dutta",
          "Ghosh",
          "Mitra",
          "Mukherjee",
          "Roy",
          "Sen")),
  TAMIL(
      "ta",
      List.of(
          "Arvind",
          "Bhuvana",
          "Divya",
          "Gokul",
          "Janani",
          "Karthik",
          "Meenakshi",
          "Nandini",
          "Pradeep",
          "Sangeetha",
          "Surya",
          "Vignesh"),
      List.of(
          "Anand",
          "Balaji",
          "Iyer",
          "Krishnan",
          "Murugan",
          "Natarajan",
          "Raghavan",
          "Rajan",
          "Subramanian",
          "Sundaram",
          "Venkatesan")),
  TELUGU(
      "te",
      List.of(
          "Anusha",
          "Bhargav",
          "Charan",
          "Deepthi",
          "Harika",
          "Keerthi",
          "Lakshmi",
          "Manasa",
          "Praneeth",
          "Sahithi",
          "Tarun"),
      List.of("Chowdary", "Goud", "Naidu", "Prasad", "Raju", "Rao", "Reddy", "Varma", "Yadav")),
  KANNADA(
      "kn",
      List.of("Aditya", "Chaitra", "Darshan", "Kavya", "Nithya", "Pavan", "Sinchana", "Vinay"),
      List.of("Bhat", "Gowda", "Hegde", "Kamath", "Murthy", "Shenoy", "Shetty")),
  KERALA(
      "ml",
      List.of("Anjali", "Arun", "Devika", "Fathima", "Gopika", "Jithin", "Meera", "Neeraj", "Riya"),
      List.of("George", "Kurian", "Menon", "Nair", "Namboothiri", "Pillai", "Thomas", "Varghese")),
  ASSAM(
      "as",
      List.of("Ankita", "Bhaskar", "Dikshita", "Hiya", "Jyotishman", "Mayuri", "Pranjal"),
      List.of("Baruah", "Bora", "Borah", "Das", "Deka", "Gogoi", "Hazarika", "Kalita", "Saikia"));

  private final String language;
  private final List<String> first;
  private final List<String> last;

  Region(String language, List<String> first, List<String> last) {
    this.language = language;
    this.first = first;
    this.last = last;
  }

  String language() {
    return language;
  }

  String name(Random random) {
    return first.get(random.nextInt(first.size())) + " " + last.get(random.nextInt(last.size()));
  }
}
