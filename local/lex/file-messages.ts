import { z } from "zod";
import type { Message, MessageGroup, Prompt } from "./bot-model.ts";

/** Absent values are written as null in exports. */
const Text = z.object({ value: z.string() }).nullish();
const Card = z
  .object({
    title: z.string(),
    subtitle: z.string().nullish(),
    imageUrl: z.string().nullish(),
    buttonsList: z.array(z.object({ text: z.string(), value: z.string() })).nullish(),
    buttons: z.array(z.object({ text: z.string(), value: z.string() })).nullish(),
  })
  .nullish();
const MessageFile = z.object({
  plainTextMessage: Text,
  ssmlMessage: Text,
  customPayload: Text,
  imageResponseCard: Card,
});
type MessageFile = z.infer<typeof MessageFile>;

export const GroupsFile = z
  .array(z.object({ message: MessageFile, variations: z.array(MessageFile).nullish() }))
  .transform((groups): readonly MessageGroup[] =>
    groups.map(({ message, variations }) => ({
      wordings: [message, ...(variations ?? [])].flatMap(toMessage),
    })),
  );

/** A response or an update: both spellings of the list occur in real files. */
export const ResponseFile = z
  .object({ messageGroupsList: GroupsFile.nullish(), messageGroups: GroupsFile.nullish() })
  .nullish()
  .transform((file): readonly MessageGroup[] => file?.messageGroupsList ?? file?.messageGroups ?? []);

export const PromptFile = z
  .object({
    messageGroupsList: GroupsFile.nullish(),
    maxRetries: z.number().int().min(0).max(5).nullish(),
    messageSelectionStrategy: z.string().nullish(),
  })
  .nullish()
  .transform((file): Prompt => ({
    groups: file?.messageGroupsList ?? [],
    maxRetries: file?.maxRetries ?? 0,
    isOrdered: file?.messageSelectionStrategy === "Ordered",
  }));

function toMessage(file: MessageFile): Message[] {
  if (file.plainTextMessage) return [{ contentType: "PlainText", content: file.plainTextMessage.value }];
  if (file.ssmlMessage) return [{ contentType: "SSML", content: file.ssmlMessage.value }];
  if (file.customPayload) return [{ contentType: "CustomPayload", content: file.customPayload.value }];
  if (!file.imageResponseCard) return [];
  const { title, subtitle, imageUrl, buttonsList, buttons } = file.imageResponseCard;
  return [
    {
      contentType: "ImageResponseCard",
      imageResponseCard: {
        title,
        subtitle: subtitle ?? undefined,
        imageUrl: imageUrl ?? undefined,
        buttons: buttonsList ?? buttons ?? undefined,
      },
    },
  ];
}
