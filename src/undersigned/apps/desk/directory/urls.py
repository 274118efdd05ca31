"""The directory of organisations."""

from django.urls import path

from . import changing, doubles, exporting, importing, merging, views

urlpatterns = [
    path("directory/", views.directory, name="directory"),
    path("directory/new/", changing.new, name="directory-new"),
    path("directory/<int:pk>/", views.entry, name="directory-entry"),
    path("directory/<int:pk>/change/", changing.change, name="directory-change"),
    path("directory/<int:pk>/people/", changing.people, name="directory-people"),
    path("directory/<int:pk>/members/", changing.members, name="directory-members"),
    path("directory/<int:pk>/remove/", changing.remove, name="directory-remove"),
    path("directory/<int:pk>/merge/", merging.merge, name="directory-merge"),
    path("directory/doubles/", doubles.doubles, name="directory-doubles"),
    path("directory/doubles/<int:pk>/apart/", doubles.apart, name="directory-apart"),
    path("directory/doubles/<int:pk>/together/", doubles.together, name="directory-together"),
    path("directory/export.<str:form>", exporting.export, name="directory-export"),
    path("directory/import/", importing.give, name="directory-import"),
    path("directory/import/<uuid:pk>/", importing.look, name="directory-import-look"),
    path("directory/import/<uuid:pk>/discard/", importing.discard, name="directory-import-discard"),
    path("directory/import/<uuid:pk>/undo/", importing.undo, name="directory-import-undo"),
    path("directory/merges/<int:pk>/undo/", merging.undo, name="directory-merge-undo"),
]
