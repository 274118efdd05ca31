from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('coalitions', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='coalition',
            name='second_check',
            field=models.BooleanField(default=False, help_text='A sign-on that came by mail, chat, telephone, paper or as a sheet is printed only when another member than the one who entered it has accepted it.', verbose_name='a second person checks what one has entered'),
        ),
    ]
