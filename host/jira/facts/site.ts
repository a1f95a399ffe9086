/** Where the site lives, as links in answers name it. The local HTTP server may serve it under another host. */
export const BASE_URL = "https://kontingent.local";
export const API = `${BASE_URL}/rest/api/3`;
export const DESK_API = `${BASE_URL}/rest/servicedeskapi`;

/** The account that JSM's automation acts as. */
export const AUTOMATION_ACCOUNT = "557058:automation-for-jira";

/** Ids of custom fields that come with JSM; real sites differ, look them up by `schema.custom`. */
export const FIELD = { organisations: "customfield_10002", requestType: "customfield_10010", participants: "customfield_10026" } as const;
/** The app's fields follow in the order of its manifest. */
export const FIRST_APP_FIELD = 10101;

export const CHANNEL_PROPERTY = "request.channel.type";
export const INTERNAL_PROPERTY = "sd.public.comment";
