import { pageConfig } from "../shared/page-config";

export default pageConfig(decodeURIComponent(new URL(".", import.meta.url).pathname));
