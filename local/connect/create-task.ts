import type { NewTask } from "../flow/flow-instance.ts";
import type { World } from "../world.ts";

/** Keeps a task under a contact id of its own. Nobody is offered it: the desk takes no tasks yet. */
export function createTask(world: World, task: NewTask): string {
  const contactId = world.ids.next();
  const { name, description, attributes, flowId } = task;
  const dueAt = new Date(world.clock.now().getTime() + task.delayMs);
  const fromContactId = task.contactId;
  world.tasks.set(contactId, { contactId, fromContactId, name, description, attributes, flowId, dueAt });
  return contactId;
}
