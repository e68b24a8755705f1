import type { MessageLu } from "../../../shared/api/espace.ts";

/** A conversation with this message, that may already be in it. */
export const ajouterMessage = (messages: readonly MessageLu[], neuf: MessageLu): readonly MessageLu[] =>
  messages.some(({ messageId }) => messageId === neuf.messageId) ? messages : [...messages, neuf];
