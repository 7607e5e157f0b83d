#include "app/model/study/study.h"

// Of the classes that have no source of their own.
#include "moc_found_plies.cpp"
#include "moc_marker_request.cpp"
#include "moc_search_request.cpp"
#include "moc_text_mark.cpp"
