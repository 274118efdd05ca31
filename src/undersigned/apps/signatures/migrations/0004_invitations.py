import django.db.models.deletion
import django.utils.timezone
import undersigned.apps.letters.models
import undersigned.apps.outbox.ids
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('letters', '0002_provenance'),
        ('signatures', '0003_sheets_in_steps'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Call',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('purpose', models.CharField(choices=[('invitation', 'call to sign'), ('reminder', 'reminder')], max_length=10)),
                ('texts', models.JSONField(default=list)),
                ('send_at', models.DateTimeField()),
                ('days_before', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('by_day', models.BooleanField(default=True)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('cancelled_at', models.DateTimeField(blank=True, null=True)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='calls', to='letters.letter')),
                ('made_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-made_at'],
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('language', models.CharField(max_length=35)),
                ('name_key', models.CharField(editable=False, max_length=64)),
                ('organisation_key', models.CharField(blank=True, db_index=True, editable=False, max_length=64)),
                ('nonce', models.CharField(default=undersigned.apps.letters.models.make_nonce, editable=False, max_length=64)),
                ('invited_at', models.DateTimeField(blank=True, null=True)),
                ('reminded_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
                ('declined_at', models.DateTimeField(blank=True, null=True)),
                ('revoked_at', models.DateTimeField(blank=True, null=True)),
                ('added_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('added_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.OneToOneField(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='invitation', to='signatures.contact')),
                ('declined_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('letter', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='invitations', to='letters.letter')),
            ],
            options={
                'ordering': ['added_at', 'pk'],
            },
        ),
        migrations.CreateModel(
            name='CallMail',
            fields=[
                ('id', models.UUIDField(default=undersigned.apps.outbox.ids.new_id, editable=False, primary_key=True, serialize=False)),
                ('due_at', models.DateTimeField()),
                ('sent_at', models.DateTimeField(blank=True, null=True)),
                ('failed_at', models.DateTimeField(blank=True, null=True)),
                ('dropped_at', models.DateTimeField(blank=True, null=True)),
                ('call', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='signatures.call')),
                ('invitation', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='mails', to='signatures.invitation')),
            ],
            options={
                'ordering': ['due_at', 'pk'],
            },
        ),
        migrations.AddField(
            model_name='signature',
            name='invitation',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='signatures', to='signatures.invitation'),
        ),
        migrations.AddConstraint(
            model_name='invitation',
            constraint=models.UniqueConstraint(condition=models.Q(('revoked_at__isnull', True)), fields=('letter', 'name_key'), name='invited_once'),
        ),
        migrations.AddConstraint(
            model_name='callmail',
            constraint=models.UniqueConstraint(fields=('call', 'invitation'), name='called_once'),
        ),
    ]
