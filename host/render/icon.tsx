import AddIcon from "@atlaskit/icon/core/add";
import ArrowRightIcon from "@atlaskit/icon/core/arrow-right";
import CalendarIcon from "@atlaskit/icon/core/calendar";
import CheckCircleIcon from "@atlaskit/icon/core/check-circle";
import CheckMarkIcon from "@atlaskit/icon/core/check-mark";
import ChevronDownIcon from "@atlaskit/icon/core/chevron-down";
import ChevronRightIcon from "@atlaskit/icon/core/chevron-right";
import ClockIcon from "@atlaskit/icon/core/clock";
import CommentIcon from "@atlaskit/icon/core/comment";
import CrossIcon from "@atlaskit/icon/core/cross";
import CrossCircleIcon from "@atlaskit/icon/core/cross-circle";
import DeleteIcon from "@atlaskit/icon/core/delete";
import DownloadIcon from "@atlaskit/icon/core/download";
import EditIcon from "@atlaskit/icon/core/edit";
import ErrorIcon from "@atlaskit/icon/core/error";
import InformationIcon from "@atlaskit/icon/core/information";
import LinkExternalIcon from "@atlaskit/icon/core/link-external";
import PauseIcon from "@atlaskit/icon/core/video-pause";
import PersonIcon from "@atlaskit/icon/core/person";
import PlayIcon from "@atlaskit/icon/core/video-play";
import QuestionIcon from "@atlaskit/icon/core/question-circle";
import RefreshIcon from "@atlaskit/icon/core/refresh";
import SearchIcon from "@atlaskit/icon/core/search";
import SettingsIcon from "@atlaskit/icon/core/settings";
import StatusErrorIcon from "@atlaskit/icon/core/status-error";
import StatusInformationIcon from "@atlaskit/icon/core/status-information";
import StatusSuccessIcon from "@atlaskit/icon/core/status-success";
import StatusWarningIcon from "@atlaskit/icon/core/status-warning";
import StopwatchIcon from "@atlaskit/icon/core/stopwatch";
import SuccessIcon from "@atlaskit/icon/core/success";
import WarningIcon from "@atlaskit/icon/core/warning";
import type { NodeComponent } from "./host";
import { oneOf, text } from "./node";
import { Unknown } from "./unknown";

/** The glyphs an app may use here; each costs bytes, so a new one is added when an app asks for it. */
const GLYPHS = {
  add: AddIcon,
  "arrow-right": ArrowRightIcon,
  calendar: CalendarIcon,
  "check-circle": CheckCircleIcon,
  check: CheckMarkIcon,
  "check-mark": CheckMarkIcon,
  "chevron-down": ChevronDownIcon,
  "chevron-right": ChevronRightIcon,
  clock: ClockIcon,
  comment: CommentIcon,
  cross: CrossIcon,
  "cross-circle": CrossCircleIcon,
  delete: DeleteIcon,
  trash: DeleteIcon,
  download: DownloadIcon,
  edit: EditIcon,
  error: ErrorIcon,
  info: InformationIcon,
  information: InformationIcon,
  "link-external": LinkExternalIcon,
  person: PersonIcon,
  "question-circle": QuestionIcon,
  refresh: RefreshIcon,
  search: SearchIcon,
  settings: SettingsIcon,
  "status-error": StatusErrorIcon,
  "status-information": StatusInformationIcon,
  "status-success": StatusSuccessIcon,
  "status-warning": StatusWarningIcon,
  stopwatch: StopwatchIcon,
  success: SuccessIcon,
  "video-pause": PauseIcon,
  "video-play": PlayIcon,
  warning: WarningIcon,
};

type Glyph = (typeof GLYPHS)[keyof typeof GLYPHS];

export const iconOf = (name: string | undefined): Glyph | undefined => (name === undefined ? undefined : (GLYPHS as Readonly<Record<string, Glyph>>)[name]);

const COLORS = [
  "color.icon",
  "color.icon.subtle",
  "color.icon.subtlest",
  "color.icon.danger",
  "color.icon.warning",
  "color.icon.success",
  "color.icon.information",
  "color.icon.discovery",
  "color.icon.brand",
] as const;

export const IconComponents: Readonly<Record<string, NodeComponent>> = {
  Icon: ({ node: { props } }) => {
    const name = text(props, "glyph") ?? text(props, "name");
    const Glyph = iconOf(name);
    if (Glyph === undefined) return <Unknown name={`Icon:${String(name)}`} />;
    const color = oneOf(props, "color", COLORS) ?? oneOf(props, "primaryColor", COLORS);
    const style = color === undefined ? undefined : { color: `var(--ds-${color.slice("color.".length).replaceAll(".", "-")})` };
    return (
      <span style={style}>
        <Glyph label={text(props, "label") ?? ""} />
      </span>
    );
  },
};
