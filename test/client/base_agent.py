"""The calls of the Python agents' base class, in its order: number, log, broker, subscriber, heartbeats, messages, exit."""

import datetime
import json
import os
import socket
import threading

import requests
import stomp

url, http_url = os.environ["SWF_MONITOR_URL"], os.environ["SWF_MONITOR_HTTP_URL"]
host, port = os.environ["ACTIVEMQ_HOST"], int(os.environ["ACTIVEMQ_PORT"])
session = requests.Session()
session.headers["Authorization"] = "Token " + os.environ["SWF_API_TOKEN"]
now = lambda: datetime.datetime.now().isoformat()


def call(method, path, body=None):
    answer = session.request(method, url + "/api" + path, json=body, timeout=10, allow_redirects=False)
    answer.raise_for_status()
    return answer.json()


agent_id = call("POST", "/state/next-agent-id/")["agent_id"]
name = f"data-agent-alice-{agent_id}"
print("name", name, flush=True)
requests.Session().post(
    http_url + "/api/logs/",
    json={
        "app_name": "base_agent", "instance_name": name, "timestamp": now(), "level": 20, "levelname": "INFO",
        "message": "starting", "module": "base_agent", "funcname": "__init__", "lineno": 1, "process": os.getpid(),
        "thread": threading.get_ident(), "extra_data": None,
    },
    timeout=10,
).raise_for_status()

heard = threading.Semaphore(0)


class Listener(stomp.ConnectionListener):
    def on_message(self, frame):
        if json.loads(frame.body).get("sender") == name:
            heard.release()


broker = stomp.Connection(
    host_and_ports=[(host, port)], vhost=host, try_loopback_connect=False, heartbeats=(30000, 30000),
    auto_content_length=False,
)
broker.set_listener("", Listener())
broker.connect(
    os.environ["ACTIVEMQ_USER"], os.environ["ACTIVEMQ_PASSWORD"], wait=True, version="1.1",
    headers={"client-id": name, "heart-beat": "30000,30000"},
)
broker.subscribe(destination="/topic/epictopic", id=1, ack="auto")
call("POST", "/subscribers/", {
    "subscriber_name": f"{name}-/topic/epictopic", "description": "DATA agent subscribing to /topic/epictopic",
    "is_active": True, "fraction": 1.0,
})


def beat(status, state):
    call("POST", "/systemagents/heartbeat/", {
        "instance_name": name, "agent_type": "DATA", "status": status, "description": "DATA agent. MQ: connected",
        "mq_connected": True, "pid": os.getpid(), "hostname": socket.gethostname(), "operational_state": state,
        "namespace": "testbed",
    })


beat("OK", "READY")
run = {"sender": name, "namespace": "testbed", "execution_id": "stf_datataking-alice-0042", "run_id": "100020"}
for message in [
    {"msg_type": "run_imminent", "state": "beam", "substate": "not_ready"},
    {"msg_type": "start_run", "state": "run", "substate": "physics"},
    {"msg_type": "stf_gen", "filename": "swf.100020.000001.stf", "sequence": 1, "state": "run", "substate": "physics"},
    {"msg_type": "end_run", "total_stf_files": 1},
]:
    broker.send(destination="/topic/epictopic", body=json.dumps({**run, **message, "timestamp": now()}))
for _ in range(4):
    assert heard.acquire(timeout=10)
broker.disconnect()
beat("EXITED", "EXITED")
