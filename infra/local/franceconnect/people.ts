/** Claims of the pivot identity, in FranceConnect's words. */
export type Person = {
  sub: string;
  given_name: string;
  family_name: string;
  birthdate: string;
  gender: "female" | "male";
  birthplace: string;
  birthcountry: string;
};

const FRANCE = "99100";

/** Invented people who have a FranceConnect: none bears the name of anyone of the demonstration. */
export const people: readonly Person[] = [
  {
    sub: "camille",
    given_name: "Camille Jeanne",
    family_name: "TESTARD",
    birthdate: "1991-06-14",
    gender: "female",
    birthplace: "69029",
    birthcountry: FRANCE,
  },
  {
    sub: "mehdi",
    given_name: "Mehdi",
    family_name: "ESSAIDI",
    birthdate: "1984-11-02",
    gender: "male",
    birthplace: "",
    birthcountry: "99352",
  },
  {
    sub: "rose",
    given_name: "Rose Aimée",
    family_name: "PROBANT",
    birthdate: "1969-01-30",
    gender: "female",
    birthplace: "97411",
    birthcountry: FRANCE,
  },
  // the civil registry knows only the year
  {
    sub: "hodan",
    given_name: "Hodan",
    family_name: "ESSAI OMAR",
    birthdate: "1979-00-00",
    gender: "female",
    birthplace: "",
    birthcountry: "99318",
  },
];
