"""Imports a package, or a module, with everything in it: import_all.py <folder> <name>."""

import importlib
import pkgutil
import sys

folder, name = sys.argv[1:]
sys.path.insert(0, folder)
package = importlib.import_module(name)
count = 1
for module in pkgutil.walk_packages(getattr(package, "__path__", []), name + "."):
    importlib.import_module(module.name)
    count += 1
print(count, "modules")
