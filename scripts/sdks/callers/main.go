// Makes the calls of a list with the generated clients, and prints what they made of each answer, a line each.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	"github.com/sdk/secmaster"
	"github.com/sdk/workspace"
	"github.com/sdk/workspaceapp"
)

type call struct {
	Service   string          `json:"service"`
	Operation string          `json:"operation"`
	Address   string          `json:"address"`
	Token     string          `json:"token"`
	Project   string          `json:"project"`
	Body      json.RawMessage `json:"body"`
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var calls []call
	check(json.Unmarshal(text, &calls))
	for _, one := range calls {
		answer, err := answerOf(one)
		check(err)
		printed, err := json.Marshal(answer)
		check(err)
		fmt.Println(string(printed))
	}
}

func answerOf(one call) (any, error) {
	switch one.Service {
	case "workspace":
		configuration := workspace.NewConfiguration()
		configuration.Servers = workspace.ServerConfigurations{{URL: one.Address}}
		api := workspace.NewAPIClient(configuration).OrderAPI
		ctx := context.WithValue(context.Background(), workspace.ContextAPIKeys,
			map[string]workspace.APIKey{"Token": {Key: one.Token}})
		switch one.Operation {
		case "CreateDesktopBatchOrder":
			var body workspace.CreateDesktopBatchOrderRequest
			check(json.Unmarshal(one.Body, &body))
			answer, _, err := api.CreateDesktopBatchOrder(ctx, one.Project).CreateDesktopBatchOrderRequest(body).Execute()
			return answer, err
		case "CreateDesktopPoolChangeOrder":
			var body workspace.CreateDesktopPoolChangeOrderRequest
			check(json.Unmarshal(one.Body, &body))
			answer, _, err := api.CreateDesktopPoolChangeOrder(ctx, one.Project).CreateDesktopPoolChangeOrderRequest(body).Execute()
			return answer, err
		case "CreateOrder":
			var body workspace.CreateOrderRequest
			check(json.Unmarshal(one.Body, &body))
			answer, _, err := api.CreateOrder(ctx, one.Project).CreateOrderRequest(body).Execute()
			return answer, err
		}
	case "workspaceapp":
		configuration := workspaceapp.NewConfiguration()
		configuration.Servers = workspaceapp.ServerConfigurations{{URL: one.Address}}
		ctx := context.WithValue(context.Background(), workspaceapp.ContextAPIKeys,
			map[string]workspaceapp.APIKey{"Token": {Key: one.Token}})
		var body workspaceapp.CreateOrderRequest
		check(json.Unmarshal(one.Body, &body))
		answer, _, err := workspaceapp.NewAPIClient(configuration).OrderAPI.CreateOrder(ctx, one.Project).CreateOrderRequest(body).Execute()
		return answer, err
	case "secmaster":
		configuration := secmaster.NewConfiguration()
		configuration.Servers = secmaster.ServerConfigurations{{URL: one.Address}}
		ctx := context.WithValue(context.Background(), secmaster.ContextAPIKeys,
			map[string]secmaster.APIKey{"Token": {Key: one.Token}})
		var body secmaster.UpdateSubscriptionOrderRequest
		check(json.Unmarshal(one.Body, &body))
		answer, _, err := secmaster.NewAPIClient(configuration).SubscriptionAPI.UpdateSubscriptionOrder(ctx, one.Project).XLanguage("en-us").UpdateSubscriptionOrderRequest(body).Execute()
		return answer, err
	}
	return nil, fmt.Errorf("no operation %s", one.Operation)
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
