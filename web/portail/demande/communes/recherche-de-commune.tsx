import type { CommuneTrouvee } from "../../../../shared/api/public.ts";
import { m } from "../../../paraglide/messages.js";
import { phraseDEchec } from "../../../socle/phrase-d-echec.ts";
import { Combobox, type ProprietesDuCombobox } from "../combobox/combobox.tsx";
import type { Sujet } from "../combobox/sujet.ts";
import { communeEvidente } from "./commune-evidente.ts";
import { chercherDesCommunes } from "./communes-connues.ts";

const libelleDe = ({ nom, ancienNom, codesPostaux: [codePostal = ""] }: CommuneTrouvee): string =>
  ancienNom ? m.commune_anciennement({ nom, ancienNom, codePostal }) : m.commune_et_code({ nom, codePostal });

const communes: Sujet<CommuneTrouvee> = {
  chercher: chercherDesCommunes,
  lettresAuMoins: 2,
  decrire: (commune) => ({ cle: commune.code, libelle: libelleDe(commune), precision: commune.nomDuTerritoire }),
  evident: communeEvidente,
  titre: m.communes_suggestions,
  compter: (nombre) => m.communes_trouvees({ nombre }),
  direEchec: phraseDEchec,
};

/** A commune by its name (old names too) or postal code. */
export const RechercheDeCommune = (proprietes: Omit<ProprietesDuCombobox<CommuneTrouvee>, "sujet">) => (
  <Combobox sujet={communes} {...proprietes} />
);
