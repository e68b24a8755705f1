import { createRoot, hydrateRoot } from "react-dom/client";
import { Site } from "./site.tsx";
import { aPuSeConnecter } from "./socle/connexion/marque-de-connexion.ts";
import { cheminCourant } from "./socle/langue/adresses.ts";
import "./style/index.css";

const racine = document.getElementById("racine");
if (!racine) throw new Error("the page has no #racine");

const site = <Site chemin={cheminCourant()} />;
// `data-rendu` is the path whose page was drawn at build; elsewhere the frame alone was served
if (racine.dataset.rendu === undefined) createRoot(racine).render(site);
else hydrateRoot(racine, site);
document.documentElement.dataset.pret = "";

if (aPuSeConnecter())
  import("./portail/demande/suivi/renvoyer.ts").then(({ renvoyerCeQuiAttend }) => renvoyerCeQuiAttend());
