"""The interface for programs: one OpenAPI document, at an address that stays."""

from ninja import NinjaAPI

from . import archive_api, manage_api, sign_on_api
from .answers import handle_errors

api = NinjaAPI(
    title="Undersigned",
    version="1",
    description=(
        "Letters that coalitions of organisations sign together. Anybody may read what is public "
        "and sign on by a letter's link; a coalition's own programs act with a token of its desk. "
        "What is under embargo answers like what does not exist. Who asks too often is answered "
        "429, with the seconds to wait in the header Retry-After."
    ),
    docs_url=None,  # its pages load scripts of other sites; ours is at the top of this address
    openapi_url="/openapi.json",
    urls_namespace="api",
)
handle_errors(api)
api.add_router("", archive_api.router)
api.add_router("", sign_on_api.router)
api.add_router("/manage", manage_api.router)
