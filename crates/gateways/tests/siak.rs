//! The data warehouse, readable to over a real connection: a stand-in server that answers as the
//! directorate general does.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::allow_attributes, missing_docs)]

use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use domain::nik::Nik;
use domain::people::register::{LookUp, Outage};
use gateways::{KeyCase, Warehouse, WarehouseSettings};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// What the stand-in was asked, and what it answers.
#[derive(Clone, Default)]
struct Partner {
    asked: Arc<Mutex<Vec<String>>>,
    answers: Arc<Mutex<(u16, String)>>,
}

impl Partner {
    fn answers(&self, status: u16, body: &str) {
        *self.answers.lock().unwrap() = (status, body.to_owned());
    }

    fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn call_nik(State(partner): State<Partner>, body: String) -> (StatusCode, String) {
    partner.asked.lock().unwrap().push(body);
    let (status, answer) = partner.answers.lock().unwrap().clone();
    (StatusCode::from_u16(status).unwrap(), answer)
}

/// A stand-in that is stopped when it is dropped.
struct StandIn {
    partner: Partner,
    warehouse: Warehouse,
    task: JoinHandle<()>,
}

impl Drop for StandIn {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn stand_in(keys: KeyCase) -> StandIn {
    let partner = Partner::default();
    let router = Router::new()
        .route("/dukcapil/get_json/CONTOH/CALL_NIK", post(call_nik))
        .with_state(partner.clone());
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address =
        format!("http://{}/dukcapil/get_json/CONTOH/CALL_NIK", listener.local_addr().unwrap());
    let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
    let warehouse = Warehouse::new(WarehouseSettings {
        address,
        keys,
        user: "contoh".into(),
        password: "rahasia".into(),
        ip: ("ip_user".into(), "10.0.0.9".into()),
        timeout: Duration::from_secs(5),
    })
    .unwrap();
    StandIn { partner, warehouse, task }
}

fn nik() -> Nik {
    Nik::parse("5108014506820001").unwrap()
}

const CITRA: &str = r#"{"content":[{"NIK":"5108014506820001","NO_KK":"5108010101150077",
    "NAMA_LGKP":"NI WAYAN CITRA LESTARI"}],"totalElements":1}"#;

#[tokio::test]
async fn a_person_is_found_and_the_request_is_written_as_the_agreement_wants_it() {
    for (keys, key) in [
        (KeyCase::Upper, "\"NIK\":\"5108014506820001\""),
        (KeyCase::Lower, "\"nik\":\"5108014506820001\""),
    ] {
        let stand_in = stand_in(keys).await;
        stand_in.partner.answers(200, CITRA);
        let LookUp::Found(person) = stand_in.warehouse.look_up(&nik(), 0).await else {
            panic!("found")
        };
        assert_eq!(person.name, "NI WAYAN CITRA LESTARI");
        let asked = stand_in.partner.asked();
        assert!(asked[0].contains(key), "{}", asked[0]);
    }
}

#[tokio::test]
async fn a_used_up_quota_is_an_outage_and_not_an_unknown_person() {
    let stand_in = stand_in(KeyCase::Upper).await;
    stand_in.partner.answers(200, r#"{"content":[{"RESPON":"Kuota Akses Hari ini telah Habis"}]}"#);
    assert_eq!(stand_in.warehouse.look_up(&nik(), 0).await, LookUp::Down(Outage::Quota));
    stand_in.partner.answers(200, r#"{"content":[{"RESPON":"Data Tidak Ditemukan"}]}"#);
    assert_eq!(stand_in.warehouse.look_up(&nik(), 0).await, LookUp::NotFound);
}

#[tokio::test]
async fn a_partner_that_fails_again_and_again_is_left_alone_for_a_minute() {
    let stand_in = stand_in(KeyCase::Upper).await;
    stand_in.partner.answers(502, "bad gateway");
    for _ in 0..5 {
        assert_eq!(stand_in.warehouse.look_up(&nik(), 0).await, LookUp::Down(Outage::Unreachable));
    }
    assert_eq!(stand_in.warehouse.look_up(&nik(), 1).await, LookUp::Down(Outage::Resting));
    assert_eq!(stand_in.partner.asked().len(), 5, "a resting partner is not asked");
    stand_in.partner.answers(200, CITRA);
    assert!(matches!(stand_in.warehouse.look_up(&nik(), 60_001).await, LookUp::Found(_)));
}

#[tokio::test]
async fn a_partner_that_is_not_there_is_an_outage() {
    let gone = stand_in(KeyCase::Upper).await;
    gone.task.abort();
    let warehouse = Warehouse::new(WarehouseSettings {
        address: "http://127.0.0.1:1/dukcapil".into(),
        keys: KeyCase::Lower,
        user: String::new(),
        password: String::new(),
        ip: ("ip_address".into(), String::new()),
        timeout: Duration::from_secs(5),
    })
    .unwrap();
    assert_eq!(warehouse.look_up(&nik(), 0).await, LookUp::Down(Outage::Unreachable));
}
