"""Makes the calls of a list with the generated clients: call_orders.py <calls.json> <folder of clients>...

Prints a line of JSON for each call: what the client made of the answer.
"""

import importlib
import json
import sys

calls_file, *folders = sys.argv[1:]
sys.path[:0] = folders

# Which class, method, further arguments and body type an operation has in its service's package.
OPERATIONS = {
    "CreateDesktopBatchOrder": ("OrderApi", "create_desktop_batch_order", []),
    "CreateDesktopPoolChangeOrder": (
        "OrderApi",
        "create_desktop_pool_change_order",
        [],
    ),
    "CreateOrder": ("OrderApi", "create_order", []),
    "UpdateSubscriptionOrder": (
        "SubscriptionApi",
        "update_subscription_order",
        ["en-us"],
    ),
}

with open(calls_file, encoding="utf-8") as file:
    calls = json.load(file)

for call in calls:
    sdk = importlib.import_module("sdk_" + call["service"])
    api_name, method_name, headers = OPERATIONS[call["operation"]]
    configuration = sdk.Configuration(
        host=call["address"], api_key={"Token": call["token"]}
    )
    with sdk.ApiClient(configuration) as client:
        body = getattr(sdk, call["operation"] + "Request").from_json(
            json.dumps(call["body"])
        )
        method = getattr(getattr(sdk, api_name)(client), method_name)
        answer = method(call["project"], *headers, body)
        print(answer.to_json(), flush=True)
