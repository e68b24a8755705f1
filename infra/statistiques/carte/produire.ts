import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { indexerCommunes } from "../../../shared/referentiel/communes.ts";
import communesEcrites from "../../../shared/referentiel/donnees/communes.json" with { type: "json" };
import { lireContours } from "./contours.ts";
import { departementsDesGroupements, groupementsParDepartement } from "./groupements.ts";
import { lireLieux } from "./lieux.ts";
import { pointsDesCommunes, pointsDesEpci } from "./points.ts";

const donnees = new URL("../../../web/public/carte/", import.meta.url);

const ecrire = (nom: string, contenu: unknown): void =>
  writeFileSync(new URL(nom, donnees), `${JSON.stringify(contenu)}\n`);

const communes = indexerCommunes(communesEcrites);
const contours = lireContours();
const points = pointsDesCommunes(lireLieux(communes), contours);

rmSync(donnees, { recursive: true, force: true });
for (const dossier of ["points/", "groupements/"]) mkdirSync(new URL(dossier, donnees), { recursive: true });
ecrire("contours.json", contours);
ecrire("epci.json", pointsDesEpci(points, communes));
for (const [departement, siens] of points) ecrire(`points/${departement}.json`, Object.fromEntries(siens));
const groupements = groupementsParDepartement(communes);
for (const [departement, siens] of groupements) ecrire(`groupements/${departement}.json`, siens);
ecrire("groupements/departements.json", departementsDesGroupements(groupements));
