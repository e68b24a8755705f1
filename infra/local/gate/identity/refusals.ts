import { Refusal } from "../refusal.ts";

export const notAuthorized = (message: string): Refusal => new Refusal(400, "NotAuthorizedException", message);
export const wrongPassword = (): Refusal => notAuthorized("Incorrect username or password.");
export const invalidSession = (): Refusal => notAuthorized("Invalid session for the user.");
export const userNotFound = (): Refusal => new Refusal(400, "UserNotFoundException", "User does not exist.");
