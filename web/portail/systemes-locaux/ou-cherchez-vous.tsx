import { useState } from "react";
import { m } from "../../paraglide/messages.js";
import { useEstPret } from "../../socle/est-pret.ts";
import { AvisSystemeLocal } from "./avis-systeme-local.tsx";
import { ChoixDuDepartement } from "./choix-du-departement.tsx";

/** Asked on the start page, before anything is typed: whoever must go elsewhere learns it first. Nothing is sent. */
export function OuCherchezVous() {
  const [departement, choisir] = useState("");
  return (
    <div inert={!useEstPret()}>
      <ChoixDuDepartement
        id="ou-cherchez-vous"
        libelle={m.systeme_ou_cherchez_vous()}
        aide={m.systeme_ou_cherchez_vous_aide()}
        valeur={departement}
        changer={choisir}
      />
      <AvisSystemeLocal departement={departement} />
    </div>
  );
}
