"""Addresses of photos and documents."""

from django.urls import path

from attachments.views import documents, files, fitted, photo

urlpatterns = [
    path("applications/<uuid:pk>/photo/", photo.photo, name="photo"),
    path("applications/<uuid:pk>/photo/view/", photo.photo_view, name="photo-view"),
    path("applications/<uuid:pk>/photo/fitted/", fitted.photo_fitted, name="photo-fitted"),
    path("applications/<uuid:pk>/photo/fitted/file", fitted.photo_fitted_file, name="photo-fitted-file"),
    path("applications/<uuid:pk>/photo/file", files.photo_file, name="photo-file"),
    path("applications/<uuid:pk>/photo/<uuid:photo>", files.photo_replaced, name="photo-replaced"),
    path("applications/<uuid:pk>/documents/", documents.documents, name="documents"),
    path("applications/<uuid:pk>/documents/confirm/", documents.documents_confirm, name="documents-confirm"),
    path("applications/<uuid:pk>/documents/<uuid:document>/", files.document_file, name="document-file"),
]
