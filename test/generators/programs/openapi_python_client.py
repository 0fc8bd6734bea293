"""Calls the monitor with the Python client that openapi-python-client makes."""

import os

from swf_monitor_client import AuthenticatedClient
from swf_monitor_client.api.fastmon_files import create_fastmon_file
from swf_monitor_client.api.logs import create_log, list_logs
from swf_monitor_client.api.runs import create_run, list_runs, update_run
from swf_monitor_client.api.stf_files import create_stf_file
from swf_monitor_client.api.tf_slices import create_tf_slice
from swf_monitor_client.models import (
    AppLogInput, BadRequest, FastMonFileInput, RunInput, RunPatch, StfFileInput, TFSliceInput,
)

client = AuthenticatedClient(os.environ["SWF_MONITOR_URL"], os.environ["SWF_API_TOKEN"], prefix="Token")

run = create_run.sync(client=client, body=RunInput(run_number=100010, start_time="2026-08-07T14:00:00Z"))
run = update_run.sync(run.run_id, client=client, body=RunPatch(end_time="2026-08-07T15:00:00Z"))
print("run", run.run_number, "ended", run.end_time.hour)

page = list_runs.sync(client=client, limit=1)
print("runs", len(page.results), "of", page.count)

record = {
    "app_name": "generated", "instance_name": "python", "timestamp": "2026-08-07T14:00:00Z", "levelname": "INFO",
    "message": "hello", "module": "m", "funcname": "f", "lineno": 1, "process": 2, "thread": 140203458717440,
}
for level in (20, "30"):
    print("log", int(create_log.sync(client=client, body=AppLogInput.from_dict({**record, "level": level})).level))

by_number = list_logs.sync(client=client, limit=1, instance_name="python")
print("logs by number", len(by_number.results), "of", by_number.count)
by_cursor = list_logs.sync(client=client, cursor="", limit=1, instance_name="python")
print("logs by cursor", len(by_cursor.results), "and more" if by_cursor.next_ else "")

file = create_stf_file.sync(client=client, body=StfFileInput(stf_filename="swf.1.stf", run=run.run_id))
create_fastmon_file.sync(client=client, body=FastMonFileInput(stf_file=file.stf_filename, tf_filename="swf.1.tf"))
tf_slice = create_tf_slice.sync(client=client, body=TFSliceInput(
    fastmon_file="swf.1.tf", slice_id=0, tf_first=0, tf_last=9, tf_count=10, run_number=100010,
))
print("slice", tf_slice.slice_id, tf_slice.status)

again = create_run.sync_detailed(client=client, body=RunInput(run_number=100010, start_time="2026-08-07T14:00:00Z"))
if isinstance(again.parsed, BadRequest):
    print("refused", again.status_code.value, again.parsed["run_number"][0])
