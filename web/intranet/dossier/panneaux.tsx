import type { ComponentType } from "react";
import { inject } from "regexparam";
import type { DossierOuvert } from "../../../shared/api/dossier.ts";
import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { Lien } from "../../socle/lien.tsx";

/** What a panel receives: the file as it was opened, and how to read it again once something was done. */
export type ProprietesDePanneau = { dossier: DossierOuvert; relire: () => void };

const Messages = ({ dossier: { numeroUnique } }: ProprietesDePanneau) => (
  <p>
    <Lien className="fr-link" href={inject(chemins.conversation, { numeroUnique })}>
      {m.dossier_vers_messages()}
    </Lien>
  </p>
);

const Instruction = ({ dossier: { numeroUnique } }: ProprietesDePanneau) => (
  <p>
    <Lien className="fr-link" href={inject(chemins.instruction, { numeroUnique })}>
      {m.instruction_titre()}
    </Lien>
  </p>
);

/** Panels of the file, in the order of the page; each reads what it shows under its own rights. */
export const panneaux: readonly { cle: string; Panneau: ComponentType<ProprietesDePanneau> }[] = [
  { cle: "instruction", Panneau: Instruction },
  { cle: "messages", Panneau: Messages },
];
