import { chemins } from "../../chemins.ts";
import { m } from "../../paraglide/messages.js";
import { PageDAgent } from "../messages/page-d-agent.tsx";
import { PiecesARegarder } from "./files.tsx";

/** The whole queue of pieces to look at, and its legal clock. */
export const PiecesARegarderPage = () => (
  <PageDAgent titre={m.a_regarder_titre()} retour={{ href: chemins.guichet, texte: m.agent_titre() }}>
    <p>{m.a_regarder_texte()}</p>
    <PiecesARegarder titre={m.a_regarder_file()} />
  </PageDAgent>
);
