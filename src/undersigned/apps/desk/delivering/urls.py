"""Deliveries of a letter, and the channels of a coalition."""

from django.urls import path

from . import channels, detail, domain, paper, planning, printing, recording, views

PAPER = "letters/<slug:slug>/print/"
BOARD = "letters/<slug:slug>/deliveries/"
ONE = BOARD + "<uuid:key>/"

urlpatterns = [
    path(PAPER, paper.paper, name="paper"),
    path(PAPER + "letter.pdf", paper.paper_file, name="paper-file"),
    path(PAPER + "<int:number>.png", paper.paper_page, name="paper-page"),
    path(BOARD, views.board, name="deliveries"),
    path(BOARD + "plan/", planning.plan, name="plan-deliveries"),
    path(BOARD + "print/<slug:channel>/", printing.print_all, name="print-deliveries"),
    path(BOARD + "record.<str:form>", printing.record, name="delivery-record"),
    path(ONE, detail.delivery, name="delivery"),
    path(ONE + "pack/", printing.pack, name="delivery-pack"),
    path(ONE + "done/", recording.done, name="delivery-done"),
    path(ONE + "report/", recording.report, name="delivery-report"),
    path(ONE + "photographs/<uuid:picture>/", printing.photograph, name="delivery-photograph"),
    path(ONE + "<slug:act>/", detail.act, name="delivery-act"),
    path("channels/", channels.overview, name="channels"),
    path("channels/email/domain/", domain.domain, name="mail-domain"),
    path("channels/<slug:name>/", channels.settings, name="channel"),
]
