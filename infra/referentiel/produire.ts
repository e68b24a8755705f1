import { writeFileSync } from "node:fs";
import { ecrireCommunes } from "./communes.ts";
import { lireDecoupage } from "./decoupage.ts";
import { ecrireDepartements } from "./departements.ts";

const donnees = new URL("../../shared/referentiel/donnees/", import.meta.url);

const decoupage = lireDecoupage();
writeFileSync(new URL("communes.json", donnees), ecrireCommunes(decoupage));
writeFileSync(new URL("departements.json", donnees), ecrireDepartements(decoupage));
