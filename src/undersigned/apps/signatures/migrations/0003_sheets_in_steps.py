import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.models import F


def begun_when_entered(apps, _editor):
    """Sheets of before were entered in one step."""
    sheets = apps.get_model("signatures", "SignOnSheet").objects.exclude(entered_at=None)
    sheets.update(begun_at=F("entered_at"), begun_by=F("added_by"))


class Migration(migrations.Migration):
    dependencies = [
        ("letters", "0001_initial"),
        ("signatures", "0002_sign_on_sheets"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField("signonsheet", "accepts", models.BooleanField(default=True)),
        migrations.AddField(
            "signonsheet", "begun_at", models.DateTimeField(blank=True, null=True)
        ),
        migrations.AddField(
            "signonsheet",
            "begun_by",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField("signonsheet", "done_line", models.PositiveIntegerField(default=0)),
        migrations.AddField(
            "signonsheet",
            "edition",
            models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="letters.editionrecord",
            ),
        ),
        migrations.AddField("signonsheet", "tells", models.BooleanField(default=True)),
        migrations.AddField("signonsheet", "to_enter", models.PositiveIntegerField(default=0)),
        migrations.RunPython(begun_when_entered, migrations.RunPython.noop),
    ]
