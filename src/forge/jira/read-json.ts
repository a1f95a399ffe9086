/** Jira's answers are read by the same rules as exports of them. */
export { at, isJson, jsonOf, listOf, numberOf, plainText, textOf, timeOf, type Json } from "../../app/read-json";
