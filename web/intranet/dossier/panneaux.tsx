import type { ComponentType } from "react";
import { inject } from "regexparam";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";
import { PanneauDInstruction } from "../instruction/panneau-d-instruction.tsx";
import type { ProprietesDePanneau } from "./panneau.ts";

const Messages = ({ dossier: { numeroUnique } }: ProprietesDePanneau) => (
  <p>
    <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
      {m.dossier_vers_messages()}
    </Lien>
  </p>
);

/** Panels of the file, in the order of the page; each reads what it shows under its own rights. */
export const panneaux: readonly { cle: string; Panneau: ComponentType<ProprietesDePanneau> }[] = [
  { cle: "instruction", Panneau: PanneauDInstruction },
  { cle: "messages", Panneau: Messages },
];
