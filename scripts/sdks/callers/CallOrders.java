import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the calls of a list with the generated clients, and prints what they made of each answer, a line each. */
public final class CallOrders {
  public static void main(String[] arguments) throws Exception {
    String text = Files.readString(Path.of(arguments[0]));
    for (JsonElement element : new Gson().fromJson(text, JsonArray.class)) {
      JsonObject call = element.getAsJsonObject();
      System.out.println(answerOf(call));
    }
    System.exit(0);
  }

  private static String answerOf(JsonObject call) throws Exception {
    String address = call.get("address").getAsString();
    String token = call.get("token").getAsString();
    String project = call.get("project").getAsString();
    String body = call.get("body").toString();
    String operation = call.get("operation").getAsString();
    switch (call.get("service").getAsString()) {
      case "workspace": {
        sdk.workspace.ApiClient client = new sdk.workspace.ApiClient();
        client.setBasePath(address);
        ((sdk.workspace.auth.ApiKeyAuth) client.getAuthentication("Token")).setApiKey(token);
        var api = new sdk.workspace.api.OrderApi(client);
        switch (operation) {
          case "CreateDesktopBatchOrder":
            return sdk.workspace.JSON.serialize(api.createDesktopBatchOrder(
                project, sdk.workspace.model.CreateDesktopBatchOrderRequest.fromJson(body)));
          case "CreateDesktopPoolChangeOrder":
            return sdk.workspace.JSON.serialize(api.createDesktopPoolChangeOrder(
                project, sdk.workspace.model.CreateDesktopPoolChangeOrderRequest.fromJson(body)));
          case "CreateOrder":
            return sdk.workspace.JSON.serialize(api.createOrder(
                project, sdk.workspace.model.CreateOrderRequest.fromJson(body)));
        }
        break;
      }
      case "workspaceapp": {
        sdk.workspaceapp.ApiClient client = new sdk.workspaceapp.ApiClient();
        client.setBasePath(address);
        ((sdk.workspaceapp.auth.ApiKeyAuth) client.getAuthentication("Token")).setApiKey(token);
        var api = new sdk.workspaceapp.api.OrderApi(client);
        return sdk.workspaceapp.JSON.serialize(api.createOrder(
            project, sdk.workspaceapp.model.CreateOrderRequest.fromJson(body)));
      }
      case "secmaster": {
        sdk.secmaster.ApiClient client = new sdk.secmaster.ApiClient();
        client.setBasePath(address);
        ((sdk.secmaster.auth.ApiKeyAuth) client.getAuthentication("Token")).setApiKey(token);
        var api = new sdk.secmaster.api.SubscriptionApi(client);
        return sdk.secmaster.JSON.serialize(api.updateSubscriptionOrder(
            project, "en-us", sdk.secmaster.model.UpdateSubscriptionOrderRequest.fromJson(body)));
      }
    }
    throw new IllegalArgumentException(operation);
  }
}
