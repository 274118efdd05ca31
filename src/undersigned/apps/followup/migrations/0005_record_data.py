from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('followup', '0004_record_in_pieces'),
    ]

    operations = [
        migrations.RemoveField(
            model_name='recordimport',
            name='data',
        ),
    ]
